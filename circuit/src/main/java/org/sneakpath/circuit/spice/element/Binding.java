package org.sneakpath.circuit.spice.element;

import org.sneakpath.circuit.spice.expression.ParameterNode;

/**
 * That a number of the parameter graph is a number of an element.
 *
 * @param node the number
 * @param element name of the element
 * @param place what it is in the element
 * @param index which of several; 0 if there is one
 */
public record Binding(ParameterNode node, String element, Place place, int index) {}

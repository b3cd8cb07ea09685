package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.ModelCard;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;

/**
 * N lines, instances of modules of {@code .hdl} files and of models of the library:
 * <pre>
 *   N1 a b … name [p=v …] [state.x=v …] [m=] [temp= dtemp=]        .model name module(p=v … state.x=v … m=)
 * </pre>
 * The instance's parameters override the model's; capitals do not count. A parameter of the module named temp or dtemp goes
 * before the device's temperature, one named m before the number of devices in parallel. States that are given no value start as
 * the device was fabricated.
 */
final class ModuleInstances {
    private static final String STATE = "state.";
    private static final String COPIES = "m";
    /** What a line may say beside parameters and states of the module. */
    private static final Set<String> BESIDE = Set.of("temp", "dtemp", COPIES);

    /** How often parameters may turn out to fix the shape only after others did. */
    private static final int MOST_SHAPES = 20;

    private final Drawing drawing;
    private final Card card;
    private final CompactModel model;
    private final String kind;
    /** By name in lower case; the parameters that differ from others by capitals alone have none. */
    private final Map<String, Integer> parameters = new TreeMap<>();

    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<Integer, ParameterNode> given = new TreeMap<>();
    private final CompactDevices device;
    /** Whether a number of devices in parallel is given. */
    private boolean copies;

    private ModuleInstances(Drawing drawing, Card card, CompactModel model, String module, boolean copies) {
        this.copies = copies;
        this.drawing = drawing;
        this.card = card;
        this.model = model;
        this.kind = "module '" + module + "'";
        this.device = new CompactDevices(drawing, card, model);
        index(model.parameters().stream().map(Parameter::name).toList(), "", parameters);
        index(model.states().stream().map(state -> state.name()).toList(), STATE, states);
        for (int j = 0; j < model.parameters().size(); j++) {
            for (String alias : model.parameters().get(j).aliases()) {
                parameters.putIfAbsent(alias.toLowerCase(Locale.ROOT), j);
            }
        }
    }

    private static void index(List<String> names, String before, Map<String, Integer> index) {
        Set<String> ambiguous = new LinkedHashSet<>();
        for (int k = 0; k < names.size(); k++) {
            String name = before + names.get(k).toLowerCase(Locale.ROOT);
            if (index.put(name, k) != null) {
                ambiguous.add(name);
            }
        }
        index.keySet().removeAll(ambiguous);
    }

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        List<Token> heading = new ArrayList<>();
        while (words.more() && !words.nextIsKey()) {
            Token token = words.next("a node or a model's name");
            if (token.kind() != TokenKind.WORD) {
                throw token.error("'" + token.text() + "' stands where a node or a model's name is expected");
            }
            heading.add(token);
        }
        if (heading.isEmpty()) {
            throw card.error("element '" + card.name() + "' names no model; write " + card.name()
                    + " node … model [parameter=value …]");
        }
        Token named = heading.remove(heading.size() - 1);
        ModelCard found = card.scope()
                .model(named.word())
                .orElseThrow(() -> named.error(
                        "element '" + card.name() + "': " + card.scope().missingModel(named.word())));
        Map<String, Double> shape = Map.of();
        boolean multiplied = false;
        for (int round = 0; round < MOST_SHAPES; round++) {
            CompactModel model = compact(drawing, found, shape);
            if (multiplied) {
                CompactModel one = model;
                model = model.inParallel()
                        .orElseThrow(() -> card.error("element '" + card.name() + "': model '" + one.name()
                                + "' has no m, the number of devices in parallel"));
            }
            ModuleInstances instance = new ModuleInstances(drawing, card, model, found.type(), multiplied);
            Options keys = instance.read(ModelParameters.of(drawing, found), heading, words);
            Map<String, Double> wanted = instance.shape(shape);
            if (wanted.equals(shape) && multiplied == instance.copies) {
                instance.draw(heading, keys);
                return;
            }
            shape = wanted;
            multiplied = instance.copies;
            words = Lines.afterName(card);
            words.skip(heading.size() + 1);
        }
        throw card.error("element '" + card.name() + "': parameters of module '" + found.type()
                + "' that fix its shape depend on each other without end");
    }

    private static CompactModel compact(Drawing drawing, ModelCard found, Map<String, Double> shape) {
        Optional<CompactModel> model;
        try {
            model = drawing.modules().find(found.type(), shape);
            drawing.modules().warnings(found.type()).forEach(warning -> drawing.warn(warning, found.where(), warning));
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(found.where(), "model '" + found.name() + "': ", refused);
        }
        return model.orElseThrow(() -> new SpiceException(
                found.where(),
                "model '" + found.name() + "': there is no module '" + found.type() + "'"
                        + NearestName.hint(found.type(), drawing.modules().names(), "modules")
                        + (drawing.modules().files().isEmpty()
                                ? "; a module of a file needs a line .hdl \"file.va\""
                                : "; files read are "
                                        + String.join(", ", drawing.modules().files()))));
    }

    /** Takes what the model card and the line give; returns what is left of the line. */
    private Options read(ModelParameters ofModel, List<Token> nodes, Words words) {
        List<String> terminals = model.terminals();
        if (nodes.size() != terminals.size()) {
            throw card.error("element '" + card.name() + "' has " + nodes.size() + " nodes; " + kind + " has "
                    + terminals.size() + " terminals: " + String.join(" ", terminals));
        }
        take(ofModel::value, "model '" + ofModel.card().name() + "'");
        boolean fixed = parameters.containsKey(COPIES);
        copies |= !fixed && ofModel.value(COPIES).isPresent();
        ofModel.refuseOthers(kind, known(Set.of()));
        Options keys = Options.read(words, known(BESIDE), Set.of());
        take(name -> keys.value(drawing, card, name), "element '" + card.name() + "'");
        copies |= !fixed && keys.value(drawing, card, COPIES).isPresent();
        return keys;
    }

    private void take(Function<String, Optional<ParameterNode>> source, String where) {
        Map<Integer, String> taken = new TreeMap<>();
        parameters.forEach((name, j) -> source.apply(name).ifPresent(value -> {
            String before = taken.put(j, name);
            if (before != null) {
                throw card.error(where + " gives '" + before + "' and '" + name + "', which are one parameter of "
                        + kind + "; keep one");
            }
            given.put(j, value);
        }));
        states.forEach((name, s) -> source.apply(name).ifPresent(value -> device.state(s, value)));
    }

    /** Values of the parameters that admit one value alone and are given another, with those that the model is made for. */
    private Map<String, Double> shape(Map<String, Double> madeFor) {
        Map<String, Double> wanted = new TreeMap<>(madeFor);
        given.forEach((j, node) -> {
            Parameter parameter = model.parameters().get(j);
            boolean fixed = parameter.range().lower() == parameter.range().upper();
            if (fixed && !parameter.range().contains(node.value())) {
                wanted.put(parameter.name(), node.value());
            }
        });
        return wanted;
    }

    private void draw(List<Token> nodes, Options keys) {
        given.forEach(device::set);
        device.warm(Transistors.temperature(drawing, card, keys));
        keys.finish(card, kind, known(BESIDE));
        device.draw(nodes.stream().map(card.scope()::node).toArray(String[]::new));
    }

    private Set<String> known(Set<String> more) {
        Set<String> names = new LinkedHashSet<>(parameters.keySet());
        names.addAll(states.keySet());
        names.addAll(more);
        return names;
    }
}

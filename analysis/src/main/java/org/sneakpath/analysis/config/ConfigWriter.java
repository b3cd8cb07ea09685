package org.sneakpath.analysis.config;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.units.Quantity;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A configuration record to YAML with units, such that reading it back gives an equal record, files of models and neurons being where {@link NetworkConfig#files} says. */
public final class ConfigWriter {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private ConfigWriter() {}

    /** The text of a file. Quantities are written so that they parse to the very same double. */
    public static String yaml(Record config) {
        return MAPPER.writeValueAsString(section(config));
    }

    private static Map<String, Object> section(Record config) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Kind kind = config.getClass().getAnnotation(Kind.class);
        if (kind != null) {
            keys.put(RecordReader.KIND, kind.value());
        }
        for (RecordComponent component : config.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(config);
                keys.put(component.getName(), plain(value, component.getAnnotation(Unit.class)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(config.getClass() + " must be public", e);
            }
        }
        return keys;
    }

    private static Object plain(Object value, @Nullable Unit unit) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(item, unit)).toList();
        }
        if (value instanceof NamedNetlist netlist) {
            return netlist.name();
        }
        if (value instanceof NamedDevice device) {
            return DeviceSection.written(device);
        }
        if (value instanceof Record nested && nested.getClass().getRecordComponents().length == 0) {
            return nested.getClass().getAnnotation(Kind.class).value();
        }
        if (value instanceof Record nested) {
            return section(nested);
        }
        if (value instanceof Enum<?> constant) {
            return EnumWord.of(constant);
        }
        return unit != null && value instanceof Double number ? Quantity.format(number, unit.value()) : value;
    }
}

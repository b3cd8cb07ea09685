package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema, by another's validator, takes what the reader takes, and refuses mistakes of keys, kinds and types. */
class ConfigSchemaTwinTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigSchema.json(), InputFormat.JSON);

    /** Maps of the platform have another order in each process; an object that begins with its type has one of its own. */
    @Test
    void isTheSameTextInEveryProcess() {
        walk(JsonMapper.shared().readTree(ConfigSchema.json()));
    }

    private static void walk(JsonNode node) {
        if (node.path("type").isString() && node.size() > 1) {
            String first = node.propertyNames().iterator().next();
            assertTrue(first.equals("type") || first.equals("$schema"), node.toString());
        }
        node.forEach(ConfigSchemaTwinTest::walk);
    }

    private static List<Error> validate(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    static List<String> shipped() {
        return Samples.experiments();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void takesWhatIsShipped(String name) {
        assertEquals(List.of(), validate(Samples.read(name)));
    }

    static List<KindSamples.Sample> samples() {
        return KindSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEveryKindOfEveryChoiceAsItIsWritten(KindSamples.Sample sample) {
        ExperimentConfig config = ConfigFile.read(Samples.path("yin-yang-lif.yaml"), sample.overrides());
        assertEquals(List.of(), validate(ConfigWriter.yaml(config)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed: 1                  | sede: 1
            seed: 1                  | seed: one
            epochs: 25               | epochs: 2.5
            kind: yin-yang           | kind: ying-yang
            scheme: staggered-euler  | scheme: stagered-euler
            wordWire: 1 ohm          | wordWire: 5
            wordWire: 1 ohm          | wordWire: ohm
            shards: 16               | shards: [8]
            chips: 10                | chips: true
            kind: mif                | kind: mif2
            """)
    void refusesMistakes(String right, String wrong) {
        String text = Samples.quickstart();
        String mistaken = text.replaceFirst("(?m)\\b" + right + "\\b", wrong);
        assertFalse(mistaken.equals(text), right + " stands in the quick start");
        assertFalse(validate(mistaken).isEmpty(), wrong);
    }
}

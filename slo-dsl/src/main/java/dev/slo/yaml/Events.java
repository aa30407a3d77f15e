package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of the YAML library from some offset on, up to the end of the source or to the first error. */
final class Events {

    private final Findings findings;
    private final int base;
    private final StreamReader reader;
    private final ParserImpl parser;
    private boolean broken;

    Events(Findings findings, int base) {
        this.findings = findings;
        this.base = base;
        String text = findings.source().from(base);
        // One buffer for everything: the library copies its buffer for each refill within a long token.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 2)
                .build();
        this.reader = new StreamReader(settings, text);
        this.parser = new ParserImpl(settings, reader);
    }

    /** The next event; empty at the end and at an error, which is then reported. */
    Optional<Event> next() {
        try {
            return parser.hasNext() ? Optional.of(parser.next()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            new SyntaxError(findings, base).report(e);
        } catch (YamlVersionException e) {
            report("%YAML 1.2 and 1.1 are supported, other versions are not");
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The library lets NumberFormatException out for an escape such as "\UFFFFFFFF".
            report("this is not YAML: " + e.getMessage());
        }
        broken = true;
        return Optional.empty();
    }

    /** Whether an error ended the events. */
    boolean isBroken() {
        return broken;
    }

    /** Where reading has come to. */
    int offset() {
        return base + reader.getIndex();
    }

    /** The stretch that an event takes. */
    Stretch place(Event event) {
        int start = base + event.getStartMark().map(Mark::getIndex).orElse(0);
        int end = base + event.getEndMark().map(Mark::getIndex).orElse(0);
        return new Stretch(start, end);
    }

    private void report(String message) {
        findings.error(YamlCodes.SYNTAX, new Stretch(offset(), offset()), message);
    }
}

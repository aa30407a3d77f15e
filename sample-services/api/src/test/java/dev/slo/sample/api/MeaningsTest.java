package dev.slo.sample.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.api.metrics.ApiMeanings;
import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void everyMeterSaysWhatItMeansAndEveryMeaningIsThatOfAMeter() {
        try (QueueServer queue = QueueServer.start();
                RunningApi api = RunningApi.start(queue, Map.of())) {
            api.get("/api/users/1");
            api.get("/nowhere");
            api.post("/api/payments", "{}");
            List<Meter.Id> meters = api.application().telemetry().registry().getMeters().stream()
                    .map(Meter::getId)
                    .toList();

            assertThat(meters)
                    .allSatisfy(id ->
                            assertThat(id.getDescription()).as(id.toString()).isNotBlank());
            assertThat(meters)
                    .extracting(Meter.Id::getName)
                    .containsAll(ApiMeanings.ALL.texts().keySet());
        }
    }
}

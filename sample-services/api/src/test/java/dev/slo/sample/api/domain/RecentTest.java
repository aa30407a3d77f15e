package dev.slo.sample.api.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<String> recent = new Recent<>(3);

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        for (String thing : new String[] {"a", "b", "c", "d"}) {
            recent.add(thing, thing);
        }
        assertThat(recent.find("a")).isEmpty();
        assertThat(recent.newest(10)).containsExactly("d", "c", "b");
        assertThat(recent.newest(2)).containsExactly("d", "c");
    }

    @Test
    void anIdThatIsAddedAgainIsReplaced() {
        recent.add("a", "old");
        recent.add("a", "new");
        assertThat(recent.newest(10)).containsExactly("new");
    }
}

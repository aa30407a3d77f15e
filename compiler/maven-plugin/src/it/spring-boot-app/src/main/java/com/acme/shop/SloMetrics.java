package com.acme.shop;

import dev.slo.micrometer.SloMeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SloMetrics {

    @Bean
    SloMeterFilter bucketsOfTheSlos() {
        return SloMeterFilter.of(new ShopSlos().specs());
    }
}

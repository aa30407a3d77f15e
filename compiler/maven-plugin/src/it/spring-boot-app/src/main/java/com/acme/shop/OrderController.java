package com.acme.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

    @GetMapping("/orders/{id}")
    Order order(@PathVariable int id) {
        if (id == 13) {
            throw new IllegalStateException("the shelf of order 13 is gone");
        }
        return new Order(id, "paid");
    }

    record Order(int id, String state) {}
}

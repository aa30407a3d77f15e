package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.micrometer.core.instrument.binder.grpc.MetricCollectingServerInterceptor;
import io.micrometer.core.instrument.binder.grpc.ObservationGrpcServerInterceptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls pass Micrometer's interceptors on a real gRPC server within the process. */
class GrpcPresetsTest {

    private static final MethodDescriptor<String, String> PLACE = MethodDescriptor.<String, String>newBuilder(
                    new Text(), new Text())
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("shop.Orders/Place")
            .build();

    @Test
    void theMetricsInterceptorMeasuresCallsAsThePresetExpects() throws IOException {
        TimedWork calls = Presets.grpcServer().tag("service", "shop.Orders");
        Observed observed = Observed.by(calls.availability(), calls.within(Duration.ofMillis(300)));

        serve(new MetricCollectingServerInterceptor(observed.registry()));

        assertThat(observed.contract()).isEmpty();
    }

    @Test
    void theObservationInterceptorMeasuresCallsAsThePresetExpects() throws IOException {
        TimedWork calls = Presets.grpcServerObservation().tag("rpc.service", "shop.Orders");
        Observed observed = Observed.by(calls.availability(), calls.within(Duration.ofMillis(300)));

        serve(new ObservationGrpcServerInterceptor(observed.observations()));

        assertThat(observed.contract()).isEmpty();
    }

    private static void serve(ServerInterceptor interceptor) throws IOException {
        ServerServiceDefinition service = ServerServiceDefinition.builder("shop.Orders")
                .addMethod(PLACE, ServerCalls.asyncUnaryCall((order, answer) -> {
                    if (order.equals("broken")) {
                        answer.onError(Status.INTERNAL.asRuntimeException());
                    } else {
                        answer.onNext("placed");
                        answer.onCompleted();
                    }
                }))
                .build();
        Server server = InProcessServerBuilder.forName("orders")
                .directExecutor()
                .addService(ServerInterceptors.intercept(service, interceptor))
                .build()
                .start();
        ManagedChannel channel =
                InProcessChannelBuilder.forName("orders").directExecutor().build();
        try {
            assertThat(ClientCalls.blockingUnaryCall(channel, PLACE, CallOptions.DEFAULT, "fine"))
                    .isEqualTo("placed");
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> ClientCalls.blockingUnaryCall(channel, PLACE, CallOptions.DEFAULT, "broken"));
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    private static final class Text implements MethodDescriptor.Marshaller<String> {
        @Override
        public InputStream stream(String value) {
            return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String parse(InputStream stream) {
            try {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks an address whether somebody answers there with a status of 200. On the oldest client of the JDK, which needs no
 * threads of its own and so works in a shutdown as well.
 */
final class Probe {

    private static final int PATIENCE_MILLIS = 2_000;

    private Probe() {}

    static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

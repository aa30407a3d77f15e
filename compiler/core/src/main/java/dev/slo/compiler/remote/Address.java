package dev.slo.compiler.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a server, perhaps with credentials, which {@link #toString} leaves out. */
public final class Address {

    private static final String SCHEMES = "the address of a server starts with http:// or https://";

    private final URI uri;

    private Address(URI uri) {
        this.uri = uri;
    }

    /** Whether a text is meant as an address and not as a file. */
    public static boolean isMeantBy(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
    }

    /**
     * Refuses a text that is meant as an address and lacks the scheme, as {@code localhost:8080/metrics} does.
     *
     * @throws IllegalArgumentException with a message for the user that repeats nothing of the text
     */
    public static void requireScheme(String text) {
        if (text.matches("[\\w.-]+:[0-9]+(/.*)?|[^/@]+:[^/@]*@.*")) {
            throw new IllegalArgumentException(SCHEMES);
        }
    }

    /**
     * Reads an address of the schemes http and https.
     *
     * @throws IllegalArgumentException with a message for the user that repeats nothing of the text
     */
    public static Address parse(String text) {
        try {
            URI uri = new URI(text);
            if (!text.matches("(?i)https?://.*")) {
                throw new IllegalArgumentException(SCHEMES);
            }
            if (uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "this address has no host, or one whose name holds more than letters,"
                                + " digits, dots and dashes; an underscore is such a character");
            }
            return new Address(uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "this is not an address: " + e.getReason() + " at index " + e.getIndex());
        }
    }

    /**
     * A resource of the same server, with the same credentials.
     *
     * @param path what follows the address's own path, such as {@code /api/v1/query}
     * @param parameters in their order; those of the address itself, such as a tenant, stay in front
     */
    public Address resource(String path, Map<String, String> parameters) {
        URI base = rebuilt(null);
        String own = uri.getRawQuery() == null ? "" : uri.getRawQuery() + "&";
        String query = parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        URI whole = URI.create(base.toString().replaceFirst("/+$", "") + path + "?" + own + query);
        return new Address(uri.getRawUserInfo() == null ? whole : withUser(whole, uri.getRawUserInfo()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where to send requests: the address without credentials and without what is behind {@code #}. */
    URI target() {
        return rebuilt(uri.getRawQuery());
    }

    /** The header of basic authentication, if the address holds credentials. */
    Optional<String> authorization() {
        return Optional.ofNullable(uri.getUserInfo())
                .map(info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Where a redirection leads. Credentials go along only to the same host and port.
     *
     * @param location what the server says
     * @return empty where it leads to another scheme, or nowhere
     */
    Optional<Address> redirected(String location) {
        try {
            URI next = target().resolve(new URI(location));
            if (!uri.getScheme().equalsIgnoreCase(next.getScheme()) || next.getHost() == null) {
                return Optional.empty();
            }
            boolean same = uri.getHost().equalsIgnoreCase(next.getHost()) && uri.getPort() == next.getPort();
            String info = same ? uri.getRawUserInfo() : null;
            return Optional.of(new Address(info == null ? next : withUser(next, info)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI withUser(URI uri, String info) {
        String text = uri.toString();
        int host = text.indexOf("://") + "://".length();
        return URI.create(text.substring(0, host) + info + "@" + text.substring(text.indexOf(uri.getHost(), host)));
    }

    private URI rebuilt(@Nullable String query) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String rest = query == null ? "" : "?" + query;
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost() + port + path + rest);
    }

    /** The address without credentials, and without its query, which may hold a token. */
    @Override
    public String toString() {
        return rebuilt(null) + (uri.getRawQuery() == null ? "" : "?...");
    }
}

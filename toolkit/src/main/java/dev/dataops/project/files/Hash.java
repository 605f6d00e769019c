package dev.dataops.project.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes that dbt makes of texts: of their UTF-8 bytes, in hex. Safe for use by several threads. */
public final class Hash {
    /** For the contents of files. */
    public static final Hash SHA_256 = new Hash("SHA-256");
    /** For names. */
    public static final Hash MD5 = new Hash("MD5");

    /** Never used itself: to copy it costs less than to ask the security providers for each text anew. */
    private final MessageDigest fresh;

    private Hash(String algorithm) {
        try {
            this.fresh = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception); // every Java has both
        }
    }

    /** Returns the hash of a text. */
    public String of(String text) {
        try {
            MessageDigest digest = (MessageDigest) fresh.clone();
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException exception) {
            throw new IllegalStateException(exception); // those of the JDK can be copied
        }
    }
}

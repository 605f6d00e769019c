package dev.dataops.project.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes that dbt makes of texts: of their UTF-8 bytes, in hex. */
public enum Hash {
    /** For the contents of files. */
    SHA_256("SHA-256"),
    /** For names. */
    MD5("MD5");

    private final String algorithm;

    Hash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** Returns the hash of a text. */
    public String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception); // every Java has both
        }
    }
}

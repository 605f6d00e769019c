package dev.dataops.project.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >=1.0.0|true
            >=1.0.0;<2.0.0|true
            >=1.11.0|true
            >1.11.5|false
            >=1.12.0|false
            <1.11.5|false
            <=1.11.5|true
            =1.11.5|true
            1.11.5|true
            1.10.0|false
            >=1.0.0-rc1|true
            >=1.3|true
            """)
    void tells_whether_a_version_is_in_a_range(String bounds, boolean allowed) {
        List<String> range = List.of(bounds.split(";"));

        assertThat(VersionRange.isValid(range)).isTrue();
        assertThat(VersionRange.allows(range, 1, 11, 5)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"latest", "'> one'", "'1'"})
    void knows_what_is_no_range(String bound) {
        assertThat(VersionRange.isValid(List.of(bound))).isFalse();
    }
}

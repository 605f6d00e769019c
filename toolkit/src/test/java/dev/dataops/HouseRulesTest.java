package dev.dataops;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the walls of the house: what each room (package) may import, and how the code in it may look. */
@Tag("architecture")
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HouseRooms.BASE);

    private static final HouseRooms ROOMS = new HouseRooms(HouseRooms.MATRIX);

    @Test
    void finds_the_house() {
        assertThat(HOUSE).hasSizeGreaterThan(20);
        assertThat(HOUSE.contain("dev.dataops.cli.Main")).isTrue();
    }

    @Test
    void rooms_import_what_the_matrix_allows() {
        assertThat(ROOMS.trespasses(HOUSE)).isEmpty();
    }

    @Test
    void the_matrix_notices_a_forbidden_library_and_a_room_without_a_row() {
        HouseRooms strict = new HouseRooms(List.of(HouseRooms.room("cli", "*", "")));

        assertThat(strict.trespasses(List.of(HOUSE.get("dev.dataops.cli.CommandRun"))))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("room cli may not use picocli"));
        assertThat(new HouseRooms(List.of()).trespasses(List.of(HOUSE.get("dev.dataops.cli.Main"))))
                .singleElement()
                .asString()
                .startsWith("dev.dataops.cli.Main stands in no room");
    }

    @Test
    void the_matrix_imports_downwards_only() {
        List<String> order =
                HouseRooms.MATRIX.stream().map(HouseRooms.Room::name).toList();

        for (HouseRooms.Room room : HouseRooms.MATRIX) {
            assertThat(order.subList(0, order.indexOf(room.name())))
                    .as("rooms below %s", room.name())
                    .containsAll(room.imports().stream()
                            .filter(name -> !name.equals("*"))
                            .toList());
        }
    }

    @Test
    void rooms_form_no_cycle() {
        slices().assignedFrom(new ByRoom()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void packages_inside_a_room_form_no_cycle() {
        slices().matching("dev.dataops.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        Collection<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(house -> house.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .because("such a name says nothing about what the class is for")
                .check(HOUSE);
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dataops.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace")))
                .because("results, progress and exit codes belong to the command line")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void no_class_keeps_static_mutable_state() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that outlives a run makes the next one differ")
                .check(HOUSE);
    }

    /** One slice a room, adapters of the warehouse apart. */
    private static final class ByRoom implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass houseClass) {
            return houseClass.getPackageName().startsWith(HouseRooms.BASE + ".")
                    ? SliceIdentifier.of(ROOMS.roomOf(houseClass.getPackageName()))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms of the house";
        }
    }
}

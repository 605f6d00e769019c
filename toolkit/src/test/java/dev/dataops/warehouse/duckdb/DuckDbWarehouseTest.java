package dev.dataops.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import org.junit.jupiter.api.Test;

class DuckDbWarehouseTest {
    @Test
    void answers() {
        try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.inMemory());
                Session session = warehouse.open()) {
            assertThat(session.query("select 42 as answer").rows()).containsExactly(java.util.List.of(42L));
        }
    }
}

package org.consilience.ui.views.internal.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final List<Column> COLUMNS =
            Level.TRIALS.columns(
                    List.of("arms.cost"), List.of("wealth"), List.of("arm.gamma"), "last value");

    @Test
    void wordsAndConditionsAreToldApart() throws Exception {
        assertEquals(
                List.of(
                        new Query.Term("seed", ">", "3", false, 0),
                        new Query.Term("gamma", "=", "2", false, 7),
                        new Query.Term("", ":", "ucrp", true, 16),
                        new Query.Term("title", ":", "two words", false, 22)),
                Query.parse("seed>3 gamma=2  -ucrp title:\"two words\"").terms());
    }

    @Test
    void faultSaysWhere() {
        QueryException open =
                assertThrows(QueryException.class, () -> Query.parse("seed>3 \"two words"));
        assertEquals(7, open.at());
        QueryException empty = assertThrows(QueryException.class, () -> Query.parse("a seed>"));
        assertTrue(empty.getMessage().endsWith("(at character 3)"), empty.getMessage());
    }

    @Test
    void columnIsFoundByIdHeadingOrEndOfItsName() throws Exception {
        for (String name : List.of("gamma", "arm.gamma", "setting:arm.gamma")) {
            Query.Term term = new Query.Term(name, "=", "2", false, 0);
            assertEquals("setting:arm.gamma", Query.columns(term, COLUMNS).get(0).id());
        }
        Query.Term cost = new Query.Term("cost", "=", "2", false, 0);
        assertEquals("point:arms.cost", Query.columns(cost, COLUMNS).get(0).id());
        Query.Term unknown = new Query.Term("gama", "=", "2", false, 4);
        QueryException fault =
                assertThrows(QueryException.class, () -> Query.columns(unknown, COLUMNS));
        assertEquals(4, fault.at());
    }
}

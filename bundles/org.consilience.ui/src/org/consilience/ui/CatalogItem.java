package org.consilience.ui;

import org.consilience.model.validation.CatalogueView;

/**
 * A dataset, method or device of the catalogue, as one part of the workbench hands it to another:
 * in a selection, and in a drag from the Catalog into the editor (a {@code LocalSelectionTransfer}
 * of a structured selection of these).
 *
 * @param kind what it is
 * @param id its id in experiments
 */
public record CatalogItem(CatalogueView.Kind kind, String id) {}

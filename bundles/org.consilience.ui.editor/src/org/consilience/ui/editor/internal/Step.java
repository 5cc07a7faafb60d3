package org.consilience.ui.editor.internal;

import org.eclipse.emf.common.command.Command;

/** A command that keeps model and text together, both ways. */
interface Step extends Command {}

package org.consilience.ui.editor.internal.source;

import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.Token;

/** Divides the text into comments and tags. */
final class ExperimentPartitions extends RuleBasedPartitionScanner {

    static final String NAME = "org.consilience.ui.editor.partitions";
    static final String COMMENT = "comment";
    static final String TAG = "tag";
    static final String[] TYPES = {COMMENT, TAG};

    ExperimentPartitions() {
        setPredicateRules(
                new IPredicateRule[] {
                    new MultiLineRule("<!--", "-->", new Token(COMMENT), (char) 0, true),
                    new MultiLineRule("<", ">", new Token(TAG), (char) 0, true)
                });
    }
}

package org.sneakpath.analysis.experiment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.training.audit.AuditReport;

/**
 * What a run measured.
 *
 * @param metrics as written
 * @param audit of the trained network; null if none was wanted
 */
public record RunOutcome(
        Map<String, Object> metrics, @Nullable AuditReport audit) {}

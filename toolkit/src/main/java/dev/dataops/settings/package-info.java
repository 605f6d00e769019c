/** What users set outside of a project: profiles and targets. Defaults, files, environment and flags become one answer that says where it comes from. */
@NullMarked
package dev.dataops.settings;

import org.jspecify.annotations.NullMarked;

/** What lies on disk: {@code dbt_project.yml} of the project and its packages, and the files below their folders. */
@NullMarked
package dev.dataops.project.files;

import org.jspecify.annotations.NullMarked;

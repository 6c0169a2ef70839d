/// Measurements with their floors: figure, floor and ratio of the same run, never a verdict.
///
/// What may come in: loads and ways to measure them. Nothing here is part of the product.
@NullMarked
package dondoc.benchmark;

import org.jspecify.annotations.NullMarked;

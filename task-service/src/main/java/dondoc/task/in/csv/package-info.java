/// Files as the city exports them, read into sheets. What may come in: readers of file formats;
/// what a sheet's rows mean is decided behind them.
@NullMarked
package dondoc.task.in.csv;

import org.jspecify.annotations.NullMarked;

/// Packets of the national document exchange (edXML, QCVN 102:2016/BTTTT), read into what they say.
/// What may come in: readers of the message format; what a packet does is decided behind them.
@NullMarked
package dondoc.task.in.edxml;

import org.jspecify.annotations.NullMarked;

package import Disclosure
import Foundation
import LegalClock

/// The clock of the machine, to the millisecond: for the program. Tests give their own.
package let systemClock: ServerClock = {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
}

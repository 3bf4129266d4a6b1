package dev.stemma.local.storing.ordering;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers of all types in one exact order: the nearest double, then what the number is more or less than that double. So
 * longs above 2^53 and decimals keep every digit, and equal numbers of different types are the same key. NaN comes first.
 */
final class NumberKey {

    static final int EXACT = 0x80;
    static final int MORE = 0x81;
    static final int LESS = 0x7F;

    private static final long NOT_A_NUMBER = 0L;
    private static final long EXACT_LONGS = 1L << 53;
    private static final long INFINITE_OR_NAN = 0x7800_0000_0000_0000L;

    private NumberKey() {}

    static void write(ByteBuilder out, Number number) {
        switch (number) {
            case Long exact
            when Math.abs(exact) > EXACT_LONGS || exact == Long.MIN_VALUE -> writeExact(out, BigDecimal.valueOf(exact));
            case Decimal128 decimal when isFinite(decimal) -> writeExact(out, decimal.toBigDecimal());
            default -> writeDouble(out, number.doubleValue()).add(EXACT);
        }
    }

    private static boolean isFinite(Decimal128 decimal) {
        return (decimal.getHigh() & INFINITE_OR_NAN) != INFINITE_OR_NAN;
    }

    private static ByteBuilder writeDouble(ByteBuilder out, double value) {
        if (Double.isNaN(value)) {
            return out.addLong(NOT_A_NUMBER);
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0d : value);
        return out.addLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private static void writeExact(ByteBuilder out, BigDecimal value) {
        double nearest = nearest(value);
        writeDouble(out, nearest);
        BigDecimal rest = value.subtract(new BigDecimal(nearest));
        if (rest.signum() == 0) {
            out.add(EXACT);
            return;
        }
        out.add(rest.signum() > 0 ? MORE : LESS);
        int start = out.size();
        writeMagnitude(out, rest.abs().stripTrailingZeros());
        if (rest.signum() < 0) {
            out.complementFrom(start);
        }
    }

    private static double nearest(BigDecimal value) {
        double nearest = value.doubleValue();
        return Double.isInfinite(nearest) ? Math.copySign(Double.MAX_VALUE, nearest) : nearest;
    }

    /** Where the first digit stands, then the digits, then an end below every digit. */
    private static void writeMagnitude(ByteBuilder out, BigDecimal positive) {
        out.addInt((positive.precision() - positive.scale()) ^ Integer.MIN_VALUE);
        BigInteger digits = positive.unscaledValue();
        for (char digit : digits.toString().toCharArray()) {
            out.add(digit - '0' + 1);
        }
        out.add(TypeTag.END);
    }
}

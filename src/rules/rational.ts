// Exact fractions, so that 33.3 % is below one third and 33.4 % above it on every machine.

/** `over / under`, with `under` positive. Not necessarily in lowest terms. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * The exact value of a number as it is written in decimal: 33.3 is 333/10, not the nearest binary fraction.
 * Throws a RangeError for NaN and the infinities.
 */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const digits = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? { over: digits * 10n ** BigInt(power), under: 1n } : { over: digits, under: 10n ** BigInt(-power) };
}

/**
 * A bound as an author writes it: a number in the quantity's own unit, or "a/b", a share of `whole`.
 * "2/3" of a whole of 100 is 200/3. Throws a RangeError for anything else.
 */
export function fromBound(bound: number | string, whole: number): Rational {
  if (typeof bound === "number") return fromNumber(bound);
  const parts = /^([0-9]+)\/([1-9][0-9]*)$/.exec(bound);
  if (parts === null) throw new RangeError(`not a number or a fraction such as 2/3: ${bound}`);
  const all = fromNumber(whole);
  return { over: BigInt(parts[1] as string) * all.over, under: BigInt(parts[2] as string) * all.under };
}

/** The nearest number with so many decimals; a half is rounded up. For numbers that are not negative. */
export function roundedTo({ over, under }: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  return { over: (2n * over * scale + under) / (2n * under), under: scale };
}

/** Negative where `left` is smaller, 0 where both are equal, positive where `left` is larger. */
export function compareRationals(left: Rational, right: Rational): number {
  const difference = left.over * right.under - right.over * left.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

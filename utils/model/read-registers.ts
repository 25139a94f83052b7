/** The registers of a backup's line, as far as they can be kept. What lost its time alone is kept. */
import { fits } from './check';
import { cutToFit, describeFlaw } from './cut';
import { withTimes } from './lost-times';
import { familyOf, valueOfField, type RecordTable } from './record';
import { isBeginning, isStamp, readStamp, type Stamp } from './stamp';

/** A register as a backup's line holds it: a value that fits its field, or null, and what is known of it. */
export interface KeptRegister {
  readonly v: unknown;
  readonly t: Stamp;
  readonly p?: Stamp;
  readonly m?: Stamp | '';
  readonly r?: 0 | 1;
  readonly s?: string;
}

interface ReadRegister {
  readonly read?: KeptRegister;
  readonly flaw?: string;
}

/** The registers that could be read, and in words what could not. */
export function readRegisters(
  table: RecordTable,
  registers: Readonly<Record<string, unknown>>,
  now: Stamp,
): { readonly kept: Readonly<Record<string, KeptRegister>>; readonly flaws: readonly string[] } {
  const spare = spareStamp(registers) ?? now;
  const kept: Record<string, KeptRegister> = {};
  const flaws: string[] = [];
  for (const [field, register] of Object.entries(registers)) {
    const { read, flaw } = readRegister(table, field, register, spare);
    if (read) kept[field] = read;
    if (flaw) flaws.push(`${field.slice(0, 80)}: ${flaw}`);
  }
  return { kept, flaws };
}

/** The earliest stamp of a line: a field that lost its own does not win by it over what was edited since. */
function spareStamp(registers: Readonly<Record<string, unknown>>): Stamp | undefined {
  return Object.values(registers)
    .map((register) => (isObject(register) ? register['t'] : undefined))
    .filter((t): t is Stamp => isStampText(t) && !isBeginning(t))
    .sort()[0];
}

function readRegister(table: RecordTable, field: string, register: unknown, spare: Stamp): ReadRegister {
  const of = valueOfField(table, field);
  const family = familyOf(table, field);
  const name = field.slice(field.indexOf('.') + 1);
  if (!of || (family && !fits(family.named, name))) return { flaw: 'unknown field' };
  const { v, t, p, m, r, s } = isObject(register) ? register : {};
  const isStamped = isStampText(t) && (p === undefined || isStampText(p));
  const rest: Omit<KeptRegister, 'v'> = {
    t: isStampText(t) ? t : spare,
    ...(isStampText(p) && { p }),
    ...((isStampText(m) || m === '') && { m }),
    ...((r === 0 || r === 1) && { r }),
    ...(typeof s === 'string' && { s: s.slice(0, 200) }),
  };
  const flaw = v === undefined ? 'no value with a stamp' : isStamped ? undefined : 'no stamp';
  if (v === null) return { read: { v, ...rest }, ...(flaw && { flaw }) };
  const at = new Date(readStamp(isBeginning(rest.t) ? spare : rest.t).ms).toISOString();
  const value = v === undefined ? undefined : cutToFit(of, withTimes(of, v, at));
  const kept = value ?? presenceOf(field, at);
  const reason = flaw ?? describeFlaw(of, v);
  return { ...(kept !== undefined && { read: { v: kept, ...rest } }), ...(reason && { flaw: reason }) };
}

/** What a damaged field says by being there: that a paper is saved, that a highlight or topic is none that was deleted. */
function presenceOf(field: string, at: string): unknown {
  if (field === 'saved') return at;
  if (field === 'deleted') return false;
  return field === 'made' ? { created: at, url: '' } : undefined;
}

function isStampText(value: unknown): value is Stamp {
  return typeof value === 'string' && isStamp(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

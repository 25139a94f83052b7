import { IbidError } from '../../errors';
import { fits } from '../../model/check';
import { describeFlaw } from '../../model/cut';
import { familyOf, valueOfField } from '../../model/record';
import { tableOf, type Entity } from '../../model/records';
import type { Json } from './register';

/**
 * Limits hold when something is written: whatever is stored can be backed up and restored.
 * @throws IbidError `too-long` or `bad-input`, and `unexpected` for a field that the model does not know.
 */
export function mustFit(entity: Entity, field: string, value: Json): void {
  const table = tableOf(entity);
  const of = valueOfField(table, field);
  const family = familyOf(table, field);
  const name = field.slice(field.indexOf('.') + 1);
  if (!of) throw new IbidError('unexpected', `${entity} has no field ${field.slice(0, 80)}: add it to utils/model/`);
  if (family && !fits(family.named, name))
    throw new IbidError('too-long', `${field.slice(0, 80)} is no name for a field`);
  const flaw = value === null ? undefined : describeFlaw(of, value);
  if (flaw) throw new IbidError(flaw.includes('too') ? 'too-long' : 'bad-input', `${field.slice(0, 80)}: ${flaw}`);
}

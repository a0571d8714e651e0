import type { Expression } from '../../program';

/** A constant of an enumeration, as conditions name it: `Gender.MALE`, `MALE`. */
export function isConstant(one: Expression): boolean {
  if (one.kind === 'name') return /^[A-Z][A-Z\d_]+$/.test(one.name);
  return (
    one.kind === 'member' && one.object.kind === 'name' && /^[A-Z]/.test(one.object.name) && /^[A-Z]/.test(one.name)
  );
}

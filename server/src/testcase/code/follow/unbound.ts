import type { Call } from '../program';
import type { OfClass } from '../units';
import type { ObjectValue, Value } from '../values';
import type { Classes } from './classes';
import type { Objects } from './objects';
import type { Frame } from './trail';

/** Python's `Page.find(self, "id")`, of a class that this one extends or of another, as a call on such an object. */
export function unboundCall(
  call: Call,
  object: Value | null,
  frame: Frame,
  classes: Classes,
  objects: Objects,
): { call: Call; frame: Frame } | null {
  const { self, unit } = frame;
  const first = call.args.at(0);
  if (unit.program.language !== 'python' || self === null || first?.kind !== 'name' || first.name !== 'this')
    return null;
  if (object?.t !== 'object' || object.of === null || object === self) return null;
  const own = bound(object.of, self, classes, objects);
  const args = call.args.slice(1);
  return { call: { ...call, object: first, args }, frame: { ...frame, self: own, owner: own.of } };
}

function bound(of: OfClass, self: ObjectValue, classes: Classes, objects: Objects): ObjectValue {
  const extended = self.of !== null && classes.lineage(self.of).some((one) => one.declaration === of.declaration);
  if (extended) return self;
  const made = objects.create(of, [], new Map(), null);
  // It was made without anything, and has what the caller has.
  for (const [name, value] of self.state) made.state.set(name, value);
  return made;
}

import type { Expression, FunctionDeclaration, Statement } from '../program';

/** What a step's definition does with what the step says. */

/**
 * `clicked`: it tells what is clicked. `given`: handed to a call that can't be followed and that by its name makes or enters
 * something; `set`: to one that picks or sets it; `kept`: for later steps; `unknown`: to any other.
 */
export type ArgumentUse = 'clicked' | 'given' | 'set' | 'kept' | 'unknown';

const GIVES =
  /^(?:post|put|patch|create|add|fill|enter|type|register|sign|log_?in|save|insert|submit|send|book|order|new|make|request|apply|report|reserve|transfer|crea|cree|cr[ée]er|cri[ae]r|cadastr|registr|agreg|inser|anleg|erstell|erfass|eingeb|ajout|aanmaak|maak|voeg|dodaj|utworz|skapa|lagg)/i;
const SETS = /^(?:pick|set(?![a-z])|select|choose)/i;

/** What a call that can't be followed does with an argument, by its name. */
export function useOf(called: string): ArgumentUse {
  return GIVES.test(called) ? 'given' : SETS.test(called) ? 'set' : 'unknown';
}

/** `context.plate = plate`, and nothing else: what a step says is kept for later ones. */
export function isKept({ body, parameters }: FunctionDeclaration): boolean {
  return (
    body.length > 0 &&
    body.every(
      (statement) =>
        statement.kind === 'assign' &&
        statement.target.kind !== 'name' &&
        statement.value.kind === 'name' &&
        parameters.some(({ name }) => name === (statement.value as { name: string }).name),
    )
  );
}

/** Of a definition, the parameters that it hands to a call which by its name makes or enters something. */
export function handedOn({ body, parameters }: FunctionDeclaration): number[] {
  const calls = body.flatMap(calledIn).filter(({ name }) => GIVES.test(name));
  return parameters.flatMap(({ name }, i) =>
    calls.some(({ args }) => args.some((arg) => arg.kind === 'name' && arg.name === name)) ? [i] : [],
  );
}

function calledIn(statement: Statement): Extract<Expression, { kind: 'call' }>[] {
  const value =
    statement.kind === 'run' || statement.kind === 'assign' || statement.kind === 'return' ? statement.value : null;
  return value?.kind === 'call' ? [value] : [];
}

import type { Call } from '../../program';

/** What annotations file a test under in reports, the nearest first: Allure's `@Story("Vouchers")`, `@allure.feature("Cart")`. */
export function storiesOf(...annotations: (readonly Call[])[]): { about: string[] } | null {
  const about = annotations.flatMap((each) =>
    [STORY, FEATURE].flatMap((kind) => each.filter(({ name }) => kind.test(name)).flatMap(textOf)),
  );
  return about.length === 0 ? null : { about };
}

const STORY = /^(?:Allure)?(?:[sS]tory|[sS]tories)$/;
const FEATURE = /^(?:Allure)?[fF]eatures?$/;

function textOf({ args, named }: Call): string[] {
  const given = args.at(0) ?? named.find(({ name }) => name === 'value')?.value;
  const first = given?.kind === 'list' ? given.items.at(0) : given;
  return first?.kind === 'literal' ? [first.text] : [];
}

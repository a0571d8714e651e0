import type { Command } from 'commander';
import { UserError } from '../engine/errors';
import { isColumnRule, type MaskingParameters, type MaskingRule } from '../engine/privacy/masking-rule';
import { isPiiType } from '../engine/privacy/pii-types';
import { isTechnique, TECHNIQUES } from '../engine/privacy/techniques';
import { displayName } from '../engine/schema/schema';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { notOneOf, print, printJson, printTable } from './output';

interface SetFlags extends CommonOptions {
  parameters?: string;
}

/** `tdm masking-rules`: rules that hold for every job, beside those of `.tdm/masking.json`. */
export function registerMaskingRules(program: Command): void {
  const rules = withDatabases(program.command('masking-rules'))
    .description('list the masking rules that are kept in the metadata')
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        const list = await engine.listMaskingRules();
        if (options.json) printJson({ rules: list });
        else
          printTable(
            ['of', 'technique', 'parameters'],
            list.map((rule) => [scopeOf(rule), rule.technique, JSON.stringify(rule.parameters)]),
          );
      });
    });

  withDatabases(rules.command('set'))
    .description('mask a column, or every column of a class, in a certain way')
    .argument('<scope>', 'a class, such as email; or a column, such as users.email or sales.users.email')
    .argument('<technique>', TECHNIQUES.join(', '))
    .option('--parameters <json>', `of the technique, such as '{"keep_last":4}'`)
    .action(async (scope: string, technique: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<SetFlags>();
      if (!isTechnique(technique)) throw notOneOf('technique', technique, TECHNIQUES);
      const rule = { ...parseScope(scope), technique, parameters: parametersOf(options.parameters) };
      await withEngine(options, async (engine) => {
        await engine.saveMaskingRule(rule);
        if (options.json) printJson(rule);
        else print(`${scopeOf(rule)}: ${technique}.`);
      });
    });

  withDatabases(rules.command('remove'))
    .description('forget a rule')
    .argument('<scope>', 'its class or column')
    .action(async (scope: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const rule: MaskingRule = { ...parseScope(scope), technique: 'keep', parameters: {} };
      await withEngine(options, async (engine) => {
        await engine.removeMaskingRule(rule);
        if (options.json) printJson({ removed: scopeOf(rule) });
        else print(`${scopeOf(rule)}: no rule.`);
      });
    });
}

function parseScope(text: string) {
  if (isPiiType(text)) return { pii_type: text };
  const parts = text.split('.');
  if (parts.length === 2) parts.unshift('public');
  const [schema, table, column] = parts as [string?, string?, string?];
  if (parts.length !== 3 || !schema || !table || !column) {
    throw new UserError(`"${text}" is neither a class nor a column.`, {
      where: 'scope',
      hint: 'Such as email, users.email or sales.users.email.',
    });
  }
  return { schema, table, column };
}

const scopeOf = (rule: MaskingRule): string =>
  isColumnRule(rule) ? `${displayName({ schema: rule.schema, name: rule.table })}.${rule.column}` : rule.pii_type;

function parametersOf(text: string | undefined): MaskingParameters {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as MaskingParameters;
  throw new UserError(`--parameters: ${text} is no JSON object.`, { where: '--parameters' });
}

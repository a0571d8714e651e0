import * as vscode from 'vscode';
import { projectData } from '../../language/project-data';
import type { Services } from '../../services';
import { askForTest, type TestInEditor } from '../test-in-editor';
import type { Chosen } from './generate-from';

export interface GivenDomain {
  domain: string;
  scenario: string;
}

/** The domain and scenario that are given, or that the user picks. */
export async function chooseDomain(
  services: Services,
  given: GivenDomain | undefined,
  test: TestInEditor | null,
): Promise<Chosen | undefined> {
  const chosen = isGiven(given) ? given : await askDomain(services, test);
  if (chosen === undefined) return undefined;
  const withTest = isGiven(given) ? false : await askForTest(test);
  if (withTest === undefined) return undefined;
  return { given: chosen, summary: `${chosen.domain} ${chosen.scenario}`, withTest };
}

const isGiven = (given: GivenDomain | undefined): given is GivenDomain => typeof given?.domain === 'string';

async function askDomain({ engine }: Services, test: TestInEditor | null): Promise<GivenDomain | undefined> {
  const { l10n, window } = vscode;
  const project = (await projectData(test?.document.uri)) as { domain_packs?: unknown[] };
  const domains = await engine.listDomains(project.domain_packs ?? []);
  const items = domains.map((domain) => ({ label: domain.name, detail: domain.description, domain }));
  const found = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which domain is the data of?'),
    matchOnDetail: true,
  });
  if (found === undefined) return undefined;
  const { name, scenarios } = found.domain;
  const scenario = await window.showQuickPick(
    scenarios.map((each) => ({ label: each.name, detail: each.description })),
    { placeHolder: l10n.t('Which scenario?') },
  );
  return scenario && { domain: name, scenario: scenario.label };
}

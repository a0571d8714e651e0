import * as vscode from 'vscode';
import { RequestType } from 'vscode-languageclient/node';
import { SAMPLE_ROWS_REQUEST, type SampleRowsParams } from '../../../server/src/protocol';
import { SECTION, SETTINGS } from '../contributions';
import type { Services } from '../services';

const SampleRowsRequest = new RequestType<SampleRowsParams, string[][], void>(SAMPLE_ROWS_REQUEST);

/** Answers the server's wish for values to write into a test, as the user's settings would have them. */
export function registerSampleRows({ engine, language, log }: Services): void {
  language.answer(SampleRowsRequest, async (params) => {
    const settings = vscode.workspace.getConfiguration(SECTION);
    const seed = settings.get<string>(SETTINGS.seed, '');
    const locale = settings.get<string>(SETTINGS.locale, 'en');
    try {
      return await engine.sampleRows({ ...params, locale, ...(seed === '' ? {} : { seed }) });
    } catch (error) {
      log.warn(`No sample rows were made: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
}

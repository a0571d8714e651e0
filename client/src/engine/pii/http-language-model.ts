import { z } from 'zod';
import { UserError } from '../errors';
import type { LanguageModel } from '../privacy/language-model';

const TIMEOUT_MS = 30_000;
const AZURE_VERSION = '2024-10-21';
const KEY = 'TDM_LLM_API_KEY';

const Answer = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/**
 * A model behind an endpoint that speaks OpenAI's chat completions: OpenAI, Azure OpenAI (`https://NAME.openai.azure.com`,
 * `model` is the deployment), or any server that does as they do. Throws UserError for an endpoint that is no URL.
 */
export function httpLanguageModel(endpoint: string, model?: string, key = process.env[KEY]): LanguageModel {
  const url = completionsUrl(endpoint, model);
  const isAzure = url.hostname.endsWith('.openai.azure.com');
  return {
    name: model ?? url.hostname,
    async ask({ instructions, text }, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined || key === '' ? {} : isAzure ? { 'api-key': key } : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          ...(model === undefined ? {} : { model }),
          temperature: 0,
          response_format: { type: 'json_object' },
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: text },
          ],
        }),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      // The body may repeat what was asked, or the key.
      if (!response.ok) throw new Error(`${url.host} answered ${response.status}`);
      return Answer.parse(await response.json()).choices[0].message.content;
    },
  };
}

function completionsUrl(endpoint: string, model: string | undefined): URL {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    throw new UserError(`config.pii.language_model.endpoint: "${endpoint}" is no URL.`, {
      where: 'config.pii.language_model.endpoint',
      hint: 'Such as https://api.openai.com/v1 or https://NAME.openai.azure.com.',
    });
  }
  if (url.pathname.endsWith('/chat/completions')) return url;
  const path = url.pathname.replace(/\/+$/, '');
  if (!url.hostname.endsWith('.openai.azure.com')) url.pathname = `${path}/chat/completions`;
  else {
    url.pathname = `/openai/deployments/${encodeURIComponent(model ?? 'default')}/chat/completions`;
    if (!url.searchParams.has('api-version')) url.searchParams.set('api-version', AZURE_VERSION);
  }
  return url;
}

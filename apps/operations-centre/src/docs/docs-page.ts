import { createHash } from 'node:crypto';
import type { Description, Operation } from './description.js';

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b1b1b; background: #fff }
h2 { border-bottom: 1px solid #767676; margin-top: 2.5rem }
h3 { font: 600 1rem/1.5 ui-monospace, monospace; margin: 1.5rem 0 0; overflow-wrap: anywhere }
pre { background: #f4f4f4; overflow: auto; padding: .75rem }
summary { cursor: pointer }
nav ul { columns: 3 12rem }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shown = (title: string, part: unknown): string =>
  part === undefined ? '' : `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(part, null, 2))}</pre></details>`;

interface Entry {
  service: string;
  name: string;
  operation: Operation;
}

function entryOf({ name, operation }: Entry): string {
  const id = escaped(operation.operationId ?? name);
  const parameters = (operation.parameters ?? []).map(
    ({ name: parameter, in: place, required }) =>
      `<li><code>${escaped(parameter)}</code> (${escaped(place)}${required ? ', required' : ''})</li>`,
  );
  const answer = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  return [
    `<h3 id="${id}">${escaped(name)}</h3><p>${id}</p>`,
    parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : '',
    shown('Body', operation.requestBody?.content?.['application/json']?.schema),
    shown(`Answer ${escaped(answer?.[0] ?? '')}`, answer?.[1].content?.['application/json']?.schema),
  ].join('');
}

/** The API of all services as one page without scripts. */
export function docsPage(description: Description): string {
  const entries = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]): Entry => ({
      service: operation.tags?.[0] ?? '',
      name: `${verb.toUpperCase()} ${path}`,
      operation,
    })),
  );
  const services = [...Map.groupBy(entries, ({ service }) => service)];
  const { title, description: about = '' } = description.info;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} API</title><style>${style}</style></head><body><main><h1>${escaped(title)} API</h1>
<p>${escaped(about)} The same as <a href="/openapi.json">OpenAPI ${escaped(description.openapi)}</a>.</p>
<nav><ul>${services.map(([service]) => `<li><a href="#${escaped(service)}">${escaped(service)}</a></li>`).join('')}</ul></nav>
${services.map(([service, each]) => `<section><h2 id="${escaped(service)}">${escaped(service)}</h2>${each.map(entryOf).join('')}</section>`).join('')}
</main></body></html>`;
}

/** Nothing but the page's own style is allowed to do anything. */
export const docsPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

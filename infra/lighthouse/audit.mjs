// One run of Lighthouse, in a process of its own: it is no dependency of the project, and its types are not there either.
// node audit.mjs URL PORT mobile|desktop PATH: writes PATH.json and PATH.html
import { writeFileSync } from 'node:fs';
import lighthouse, { desktopConfig } from 'lighthouse';
import Trace from 'lighthouse/core/gather/gatherers/trace.js';

// Chromium 147, which is the packaged one, loses the page when it is to trace this. Only the audit "baseline" reads it,
// which has no score.
const BREAKS_THE_PAGE = 'blink.webdx_feature_usage';
const traced = Trace.getDefaultTraceCategories().filter((category) => category !== BREAKS_THE_PAGE);
Trace.getDefaultTraceCategories = () => traced;

const [, , url, port, preset, path] = process.argv;
const flags = {
  port: Number(port),
  output: ['json', 'html'],
  onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  skipAudits: ['baseline'],
  logLevel: 'error',
};
const result = await lighthouse(url, flags, preset === 'desktop' ? desktopConfig : undefined);
if (!result) throw new Error('Lighthouse gave no result');
const [json, html] = result.report;
writeFileSync(`${path}.json`, json);
writeFileSync(`${path}.html`, html);

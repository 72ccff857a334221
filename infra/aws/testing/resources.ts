import type { Template } from 'aws-cdk-lib/assertions';
import { FUNCTIONS } from '../../functions.ts';

/** The properties of all resources of a type, by logical id. */
export const propertiesOf = (template: Template, type: string) =>
  Object.fromEntries(
    Object.entries(template.findResources(type)).map(([id, resource]) => [id, resource['Properties']]),
  );

/** The one resource of a type whose logical id begins so. */
export const one = (template: Template, type: string, idBegins = '') => {
  const found = Object.entries(propertiesOf(template, type)).filter(([id]) => id.startsWith(idBegins));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} begin with "${idBegins}"`);
  return found[0]![1];
};

/** How the logical ids of what belongs to a function begin. */
export const idOf = (name: string) => name[0]!.toUpperCase() + name.slice(1);

export const SERVICES = Object.keys(FUNCTIONS).map((name) => ({ name, id: idOf(name) }));

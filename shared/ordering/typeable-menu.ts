import { understand } from './commands.ts';
import { menuSchema } from './menu.ts';
import { normalise } from './normalise.ts';

const isChoosable = (name: string) => normalise(name) !== '' && understand(name).type === 'words';

/**
 * A menu that may be written down: all that is listed can be chosen by typing it. Reading is not as strict, for a command
 * that is added later must not close the shops whose menus use its word.
 */
export const typeableMenuSchema = menuSchema.superRefine(({ dishes, categories }, context) => {
  for (const { name, number } of dishes)
    if (understand(String(number)).type !== 'pick')
      context.addIssue({ code: 'custom', message: `${name} has the number ${number}, which is a command everywhere` });
  for (const { name, aliases = [] } of dishes)
    for (const alias of aliases.filter((one) => !isChoosable(one)))
      context.addIssue({
        code: 'custom',
        message: `"${alias}", another name of ${name}, is a command and would never be heard`,
      });
  for (const { name } of categories)
    if (!isChoosable(name))
      context.addIssue({
        code: 'custom',
        message: `the category "${name}" is a command, or has nothing that could be typed`,
      });
});

import { describe, expect, test } from 'vitest';
import { answer, bill, notice, says, waiting } from './testing/answers.ts';
import { settle } from './testing/fake-time.ts';
import { memoryStorage, openPage } from './testing/open-page.ts';
import { texts as en } from './texts/en.ts';
import { texts as fr } from './texts/fr.ts';
import { texts as pcm } from './texts/pcm.ts';

const french = { language: 'fr' } as const;

/** A line on which French arrives when the test lets it, or never. */
const slowFrench = () => {
  const { promise, resolve, reject } = Promise.withResolvers<{ texts: typeof fr }>();
  return {
    loadTexts: { en: async () => ({ texts: en }), pcm: async () => ({ texts: pcm }), fr: () => promise },
    arrives: () => {
      resolve({ texts: fr });
      return settle();
    },
    breaks: () => {
      reject(new TypeError('Failed to fetch'));
      return settle();
    },
  };
};

describe('The page', () => {
  test('speaks what the shop speaks to this customer, with amounts and moments as they are written in it', async () => {
    const { server, ...page } = await openPage();
    expect(page.view().speech.texts).toBe(en);
    await server.looks()[0]?.answers(answer({ ...french, replies: [says('Bienvenue !')] }));
    const { texts, money, moment } = page.view().speech;
    expect(texts).toBe(fr);
    expect(money(150_000, 'NGN').replace(/\s/g, ' ')).toBe('1 500,00 ₦');
    expect(moment(1_772_323_200)).toMatch(/mars 2026/);
    expect(page.view().language).toBe('fr');
  });

  test('speaks Pidgin with amounts as in Nigeria', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer({ language: 'pcm' }));
    expect(page.view().speech.texts).toBe(pcm);
    expect(page.view().speech.money(150_000, 'NGN')).toBe('₦1,500.00');
  });

  test('follows at once when the customer asks for another language, and back', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer());
    await page.says('français');
    await server.messages()[0]?.answers(answer({ ...french, version: 2 }));
    expect(page.view().speech.texts).toBe(fr);
    await page.says('english');
    await server.messages()[1]?.answers(answer({ version: 3 }));
    expect(page.view().speech.texts).toBe(en);
  });

  test('announces in the language of the customer what was sent, what the cart costs and what is paid', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer(french));
    await page.says('aide');
    await server.messages()[0]?.answers(answer({ ...french, version: 2 }));
    expect(page.view().announcement).toBe('Envoyé.');
    await page.says('1');
    await server.messages()[1]?.answers(answer({ ...french, version: 3, state: 'CHOOSING_MENU', cart: bill }));
    expect(page.view().announcement.replace(/\s/g, ' ')).toBe('Votre panier : 2 articles, 5 000,00 ₦.');
    await page.says('2');
    await server.messages()[2]?.answers(answer({ ...french, version: 7, notices: [notice(7)] }));
    expect(page.view().announcement).toBe('La commande B2B-7K4QX est payée.');
    await page.says('3');
    await server.messages()[3]?.breaks();
    expect(page.view().problem).toBe(fr.notSent);
  });

  test('opens the next time in the language it had, before the server has answered', async () => {
    const storage = memoryStorage();
    const before = await openPage({ storage });
    await before.server.looks()[0]?.answers(answer(french));
    const again = await openPage({ storage });
    expect(again.view()).toMatchObject({ language: 'fr', speech: { texts: fr } });
  });

  test('speaks English until the words have come, and is never without any', async () => {
    const { loadTexts, arrives } = slowFrench();
    const { server, ...page } = await openPage({ loadTexts });
    await server.looks()[0]?.answers(answer({ ...french, replies: [says('Bienvenue !')] }));
    expect(page.chat()).toEqual(['Bienvenue !']);
    expect(page.view()).toMatchObject({ language: 'fr', speech: { texts: en } });
    await arrives();
    expect(page.view().speech.texts).toBe(fr);
  });

  test('is drawn at once in the language it was left in, and in English where that takes too long', async () => {
    const storage = memoryStorage();
    const before = await openPage({ storage });
    await before.server.looks()[0]?.answers(answer(french));
    expect((await openPage({ storage })).isDrawn()).toBe(true);
    const { time, ...page } = await openPage({ storage, loadTexts: slowFrench().loadTexts });
    expect(page.isDrawn()).toBe(false);
    await time.passes(200);
    expect(page.isDrawn()).toBe(true);
    expect(page.view().speech.texts).toBe(en);
  });

  test('goes on in English where the words cannot be loaded, and asks for them again with the next answer', async () => {
    const line = slowFrench();
    const { server, ...page } = await openPage({ loadTexts: line.loadTexts });
    await server.looks()[0]?.answers(answer(french));
    await line.breaks();
    expect(page.view().speech.texts).toBe(en);
    line.loadTexts.fr = async () => ({ texts: fr });
    await page.says('1');
    expect(page.view().speech.texts).toBe(fr);
  });

  test('asks for them again when the customer is back', async () => {
    const line = slowFrench();
    const { server, ...page } = await openPage({ loadTexts: line.loadTexts });
    await server.looks()[0]?.answers(answer(french));
    await line.breaks();
    line.loadTexts.fr = async () => ({ texts: fr });
    await page.looksAgain();
    expect(page.view().speech.texts).toBe(fr);
  });

  test('does not ask for them while nothing gets through, and does with the answer that comes at last', async () => {
    const line = slowFrench();
    const { server, time, ...page } = await openPage({ loadTexts: line.loadTexts });
    await server.looks()[0]?.answers(answer(french));
    await line.breaks();
    await page.says('1');
    await server.messages()[0]?.breaks();
    let tries = 0;
    line.loadTexts.fr = async () => {
      tries += 1;
      return { texts: fr };
    };
    await time.passes(2_000);
    await server.looks()[1]?.breaks();
    await page.looksAgain();
    await server.messages()[1]?.breaks();
    expect(tries).toBe(0);
    await page.retries();
    await server.messages()[2]?.answers(answer({ ...french, version: 2 }));
    expect(tries).toBe(1);
    expect(page.view().speech.texts).toBe(fr);
  });

  test('does not go back to words that were long on their way, where the customer has chosen others since', async () => {
    const { loadTexts, arrives } = slowFrench();
    const { server, ...page } = await openPage({ loadTexts });
    await server.looks()[0]?.answers(answer(french));
    await page.says('pidgin');
    await server.messages()[0]?.answers(answer({ language: 'pcm', version: 2 }));
    const spoken = [page.view().speech.language];
    page.watch(() => spoken.push(page.view().speech.language));
    await arrives();
    expect(new Set(spoken)).toEqual(new Set(['pcm']));
  });

  test('is not turned back by an older answer that arrives late', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(waiting(5));
    await page.looksAgain();
    await page.says('français');
    await server.messages()[0]?.answers(waiting(6, french));
    await server.looks()[1]?.answers(waiting(5));
    expect(page.view()).toMatchObject({ language: 'fr', speech: { texts: fr } });
  });

  test('keeps the language it has where a newer server speaks one that it does not know', async () => {
    const { server, ...page } = await openPage();
    await server.looks()[0]?.answers(answer(french));
    await page.says('yorùbá');
    const unknown = { ...answer({ version: 2, replies: [says('Ẹ káàbọ̀!')] }), language: 'yo' };
    await server.messages()[0]?.says(200, JSON.stringify(unknown));
    expect(page.view()).toMatchObject({ language: 'fr', speech: { texts: fr } });
    expect(page.chat()).toEqual(['yorùbá', 'Ẹ káàbọ̀!']);
  });

  test('follows another tab of the shop', async () => {
    const storage = memoryStorage();
    const one = await openPage({ storage });
    const other = await openPage({ storage });
    await other.server.looks()[0]?.answers(answer(french));
    one.reload();
    await settle();
    expect(one.view().speech.texts).toBe(fr);
  });
});

import { type Diner, ordersSomething, plotCustomer } from './plot-customer.ts';
import { plotClock, plotEvents, plotKeeper } from './plot-noise.ts';
import { openStory, play } from './story.ts';
import type { Plant } from './world.ts';

export type Told = { deliveries: number; wrong: string[] };

/** Some customers, a week, and everything Paystack may send in it; the same seed tells the same story. */
export const tellStory = async (seed: number, plant?: Plant): Promise<Told> => {
  const story = openStory(seed, plant);
  const { world, random } = story;
  const diners: Diner[] = [];
  for (let guests = random.between(2, 3); guests > 0; guests -= 1) {
    const customer = await ordersSomething(story);
    const page = world.pages.get(customer.order().orderId);
    if (page) diners.push({ customer, placed: page.placed });
    world.time.passes({ seconds: random.below(600) });
  }
  const placed = diners.map((diner) => diner.placed);
  for (const diner of diners) plotCustomer(story, diner, random.pick(placed));
  const now = world.time.now();
  plotEvents(story, now, placed);
  plotClock(story, now);
  plotKeeper(story, now);
  return play(story);
};

/** Stories one after another, until so much was delivered or something was wrong. */
export const tellStories = async (first: number, deliveries: number, plant?: Plant): Promise<Told> => {
  const all: Told = { deliveries: 0, wrong: [] };
  for (let seed = first; all.deliveries < deliveries && all.wrong.length === 0; seed += 1) {
    const told = await tellStory(seed, plant);
    all.deliveries += told.deliveries;
    all.wrong.push(...told.wrong);
  }
  return all;
};

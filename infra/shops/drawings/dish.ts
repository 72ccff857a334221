import type { Brush } from './brush.ts';
import type { Cloth } from './parts/ground.ts';

/** How a dish is drawn, in a square of 640 units: the cloth it stands on, and all that stands on it. */
export type Dish = { cloth: Cloth; food: (brush: Brush) => string };

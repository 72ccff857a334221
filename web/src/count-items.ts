import type { Bill } from '../../shared/ordering/cart.ts';

export const countItems = ({ lines }: Bill): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

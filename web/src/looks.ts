export { drawChat } from './components/draw.tsx';

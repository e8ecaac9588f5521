/** A line drawing: hills, and a path that goes on over them. Says nothing that the text does not. */
export function PathDrawing() {
  return (
    <svg className="v-drawing" viewBox="0 0 480 120" aria-hidden="true" focusable="false">
      <path className="v-drawing-hill" d="M0 84c58-34 104-40 158-20s92 18 140-8 104-32 182 6" />
      <path className="v-drawing-far" d="M70 62c44-30 78-34 116-12M276 56c40-26 84-26 128-6" />
      <path className="v-drawing-path" d="M24 116c56-4 74-16 108-26s66 10 104 8 48-26 84-32 54-2 76-12" />
      <circle className="v-drawing-goal" cx="398" cy="52" r="5" />
      <path
        className="v-drawing-tree"
        d="M104 60l-6 10h3l-6 10h18l-6-10h3zM104 80v7M128 66l-5 8h3l-5 8h14l-5-8h3zM128 82v6M338 34l-6 10h3l-6 10h18l-6-10h3zM338 54v7"
      />
    </svg>
  );
}

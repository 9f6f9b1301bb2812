// What a checker of types does not see. Which browsers have to understand the scripts is held by
// tests/test_older_browsers.py.
import js from "@eslint/js";

export default [
  { files: ["**/*.js"], ...js.configs.recommended },
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // what one script makes another uses: the checker of types knows all of them
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local" }],
      "array-callback-return": "error",
      eqeqeq: "error",
      "max-lines": ["error", 150],
      "no-else-return": ["error", { allowElseIf: true }],
      "no-self-compare": "error",
      "no-shadow-restricted-names": "error",
      "no-unused-expressions": ["error", { allowShortCircuit: true, allowTernary: true }],
      "no-use-before-define": ["error", { functions: false, variables: false }],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": ["error", { destructuring: "all" }],
    },
  },
];

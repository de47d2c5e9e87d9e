package dev.intos.processor.fuzz;

import dev.intos.processor.fuzz.Production.Declared;
import dev.intos.processor.fuzz.Production.Hole;
import dev.intos.processor.fuzz.Production.TypeName;
import dev.intos.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one program of the grammar. The same seed makes the same program. */
final class Generator {
  private static final double[] MISCHIEF = {0, 0, 0, 0.005, 0.01, 0.03};

  /** What a new name is visible behind. */
  private static final Pattern OPENS = Pattern.compile(";|->|\\)\\s*\\{");

  private static final int MOST_NESTING = 2;
  private static final int FRESH = Production.kind("fresh");

  private final Grammar grammar;
  private final Random random;
  private double mischief;
  private final Map<String, Node> members = new LinkedHashMap<>();

  /** The members that are being made: they may not call themselves. */
  private final Set<String> open = new HashSet<>();

  private final List<Production> wishes = new ArrayList<>();
  private int names;
  private boolean isShared;
  private int budget;

  /** How deep in expressions; javac infers types of what is nested in time exponential to it. */
  private int nesting;

  Generator(Grammar grammar, long seed) {
    this.grammar = grammar;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1234567);
    random.nextInt();
    this.mischief = MISCHIEF[random.nextInt(MISCHIEF.length)];
  }

  /**
   * Any production may be wished for, so that the rare ones are tried as often as the usual ones: a
   * statement, and something to have in it.
   */
  private void makeWishes() {
    if (random.nextInt(100) < 60) wishes.add(grammar.any(random, true));
    if (random.nextInt(100) < 60) wishes.add(grammar.any(random, false));
  }

  private Production wish(String type, Scope scope) {
    for (Production p : wishes) {
      boolean isPlace = p.has("out") ? !scope.inTransaction : scope.inTransaction || p.isBody();
      boolean isFit = p.type().equals(type) && isPlace && !scope.isOpen;
      if (isFit && isMakeable(p, scope, false)) {
        wishes.remove(p);
        return p;
      }
    }
    return null;
  }

  /** A random program: of all kinds of statements, or of a random one and little else. */
  Program program() {
    return random.nextBoolean()
        ? programOf(grammar.any(random, true), grammar.any(random, false))
        : mixed();
  }

  private Program mixed() {
    makeWishes();
    List<Node> steps = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      budget = 10 + random.nextInt(30);
      Scope scope = new Scope();
      scope.returned = "void";
      steps.add(block(scope, 0, null));
    }
    return new Program(grammar, members, steps);
  }

  /** A program of one statement, with another production in it where that fits. */
  Program programOf(Production production, Production inside) {
    mischief = 0;
    budget = 4;
    wishes.add(production);
    wishes.add(inside);
    Scope scope = new Scope();
    scope.returned = "void";
    boolean isOutside = production.has("out") || production.isBody();
    Node step =
        isOutside ? make(production, scope, 0) : make(grammar.statement("run-sys"), scope, 0);
    return new Program(grammar, members, List.of(new Node(Node.BLOCK, "", List.of(step))));
  }

  private boolean isMischief() {
    return random.nextDouble() < mischief;
  }

  // Statements.

  private Node block(Scope scope, int depth, String result) {
    int before = nesting;
    nesting = Math.max(0, nesting - 1);
    Node made = statements(scope, depth, result);
    nesting = before;
    return made;
  }

  private Node statements(Scope scope, int depth, String result) {
    List<Object> parts = new ArrayList<>();
    int most = depth == 0 ? 6 : depth > 3 ? 1 : 4;
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count && (budget > 0 || i == 0); i++) {
      parts.add(make(choose(Node.STATEMENT, 0, scope, depth), scope, depth));
    }
    if (result != null && !result.equals("void")) {
      parts.add("return ");
      parts.add(expression(hole(result), scope, depth + 1));
      parts.add(";");
    }
    return new Node(Node.BLOCK, Node.BLOCK, parts);
  }

  private static Hole hole(String type) {
    String[] typeAndKind = type.split("\\.");
    int kind = typeAndKind.length > 1 ? Production.kind(typeAndKind[1]) : 0;
    return new Hole(typeAndKind[0], kind, false, false, null);
  }

  // Productions.

  /** Chooses a way to make something, usually one that is thought to be legal. */
  private Production choose(String type, int kind, Scope scope, int depth) {
    Production wish = wish(type, scope);
    if (wish != null) return wish;
    List<Production> possible = possible(type, kind, scope, isMischief());
    if (possible.isEmpty()) possible = possible(type, kind, scope, true);
    boolean hasOther = possible.stream().anyMatch(p -> p.size() == 0 && !isTooFresh(p, kind));
    if (hasOther) possible.removeIf(p -> isTooFresh(p, kind));
    boolean isLate = budget <= 0 || depth > 6 || nesting > MOST_NESTING;
    if (isLate && !type.equals(Node.STATEMENT)) {
      int least = possible.stream().mapToInt(Production::size).min().orElse(0);
      possible.removeIf(p -> p.size() > least);
    }
    if (possible.isEmpty()) throw new IllegalStateException("no way to make " + type + kind);
    return possible.get(random.nextInt(possible.size()));
  }

  private List<Production> possible(String type, int kind, Scope scope, boolean any) {
    List<Production> possible = new ArrayList<>();
    for (Production p : grammar.of(type)) {
      if (!isMakeable(p, scope, any)) continue;
      if (!any && (p.kind() < kind || !isLegal(p, scope))) continue;
      for (int i = 0; i < p.weight(); i++) possible.add(p);
    }
    return possible;
  }

  /** Whether it would lose being fresh, and with it the right to write. */
  private boolean isTooFresh(Production p, int kind) {
    return isShared && kind == FRESH - 1 && p.kind() == FRESH;
  }

  private static boolean isLegal(Production p, Scope scope) {
    if (p.has("bad") || p.has("rw") && scope.of("J", 1, false).isEmpty()) return false;
    if (scope.isOpen) return !p.has("out") && !p.has("tx");
    return scope.inTransaction ? !p.has("out") : !p.has("tx");
  }

  /** Whether there is something for each hole. */
  private boolean isMakeable(Production p, Scope scope, boolean any) {
    List<String> declared = new ArrayList<>();
    for (Object part : p.parts()) {
      if (part instanceof Declared d) declared.add(d.type());
      if (part instanceof Node.Member m && open.contains(m.name())) return false;
      if (!(part instanceof Hole h) || declared.contains(h.type())) continue;
      boolean isMade = !grammar.of(h.type()).isEmpty() || isBlock(h);
      if (isMade) continue;
      if (any && (h.type().equals("J") || h.type().equals("T"))) continue;
      if (h.type().equals("Return")) {
        if (scope.returned == null) return false;
        continue;
      }
      if (h.isElsewhere() || scope.of(h.type(), any ? 0 : h.kind(), any).isEmpty()) return false;
    }
    return true;
  }

  private static boolean isBlock(Hole h) {
    return h.type().equals("block") || h.type().equals("loop");
  }

  private Node make(Production p, Scope outer, int depth) {
    budget--;
    boolean before = isShared;
    if (p.has("shares")) isShared = true;
    if (p.type().equals(Node.STATEMENT) || p.type().equals("int")) isShared = false;
    Node made = filled(p, outer, depth);
    isShared = before;
    return made;
  }

  private Node filled(Production p, Scope outer, int depth) {
    Scope scope = outer.copy();
    Map<String, String> own = new HashMap<>();
    List<Object> parts = new ArrayList<>();
    List<Variable> pending = new ArrayList<>();
    List<Variable> exported = new ArrayList<>();
    boolean inside = false;
    for (Object part : p.parts()) {
      if (part instanceof String text) {
        parts.add(renamed(text, own));
        if (OPENS.matcher(text).find()) {
          boolean isOver = text.contains(";");
          pending.stream().filter(v -> isOver || !exported.contains(v)).forEach(scope::add);
          pending.removeIf(v -> isOver || !exported.contains(v));
          if (inside && !isOver) scope.enterFunction();
          inside = false;
        }
      } else if (part instanceof Hole h) {
        parts.add(fill(h, scope, depth + 1));
        // The parameters of a lambda end with its body.
        if (h.inLambda()) scope = outer.copy();
      } else if (part instanceof TypeName t) parts.add(Grammar.javaName(t.type()));
      else if (part instanceof Node.Member m) parts.add(member(m));
      else if (part instanceof Declared d) {
        Variable made = declared(d, own, parts);
        if (d.isSilent()) {
          scope.add(made);
          scope.inTransaction = true;
        } else pending.add(made);
        if (d.isExported()) exported.add(made);
        if (d.type().equals("J") || isBorrow(d)) inside = true;
      }
    }
    exported.forEach(outer::add);
    return new Node(p.type(), p.name(), parts);
  }

  private static String renamed(String text, Map<String, String> names) {
    String result = text;
    for (Map.Entry<String, String> e : names.entrySet()) {
      result =
          result.replaceAll(
              "(?<![.\\w\"])" + e.getKey() + "(?![\\w\"])", Matcher.quoteReplacement(e.getValue()));
    }
    return result;
  }

  private Variable declared(Declared d, Map<String, String> own, List<Object> parts) {
    String name = d.isSilent() ? d.name() : d.name() + ++names;
    if (!d.isSilent()) {
      own.put(d.name(), name);
      parts.add(name);
    }
    return new Variable(name, d.type(), d.kind(), d.isVariable());
  }

  private Node.Member member(Node.Member m) {
    if (!members.containsKey(m.name())) {
      members.put(m.name(), Node.text("member", ""));
      int before = budget;
      budget = Math.min(10, budget / 2);
      Production p = grammar.member(m.name());
      Scope scope = new Scope();
      scope.inTransaction = p.parts().stream().anyMatch(Generator::isBorrow);
      open.add(m.name());
      members.put(m.name(), make(p, scope, 3));
      open.remove(m.name());
      budget = before;
    }
    return m;
  }

  private static boolean isBorrow(Object part) {
    return part instanceof Declared d && d.type().equals("Item") && d.kind() < FRESH;
  }

  // Holes.

  private Node fill(Hole h, Scope scope, int depth) {
    Scope inside =
        h.isElsewhere() && !isMischief()
            ? scope.elsewhere()
            : h.inLambda() ? scope.inLambda() : scope;
    if (!isBlock(h)) return expression(h, inside, depth);
    inside = inside.copy();
    if (h.returned() != null) inside.returned = h.returned();
    if (h.type().equals("loop")) inside.add(new Variable("", "InLoop", 0, false));
    return block(inside, depth, h.returned());
  }

  private Node expression(Hole h, Scope scope, int depth) {
    if (h.type().equals("Return")) return returned(scope, depth);
    boolean any = isMischief();
    List<Variable> variables = scope.of(h.type(), any ? 0 : h.kind(), any);
    if (isShared && h.kind() == FRESH - 1 && !any) variables.removeIf(v -> v.kind == FRESH);
    boolean isMade = !grammar.of(h.type()).isEmpty();
    if (!variables.isEmpty() && (!isMade || random.nextInt(100) < 55)) {
      Variable variable = variables.get(random.nextInt(variables.size()));
      if (h.kind() == FRESH) variable.isMoved = true;
      else if (isShared && variable.kind == FRESH) variable.kind = 0;
      return Node.text(h.type(), variable.name);
    }
    if (h.type().equals("J")) return forged("JournalHandle", "keptJ");
    if (h.type().equals("T")) return forged("SysToken", "keptT");
    if (!isMade) throw new IllegalStateException("nothing of type " + h.type());
    nesting++;
    Node made = make(choose(h.type(), h.kind(), scope, depth), scope, depth);
    nesting--;
    return made;
  }

  private Node forged(String type, String kept) {
    String text = random.nextBoolean() ? "((" + type + ") null)" : "Main." + kept;
    return new Node(type.substring(0, 1), "forged", List.of(text));
  }

  private Node returned(Scope scope, int depth) {
    if (scope.returned.equals("void")) return Node.text("Return", "");
    Node value = expression(hole(scope.returned), scope, depth);
    return new Node("Return", "return-value", List.of(" ", value));
  }
}

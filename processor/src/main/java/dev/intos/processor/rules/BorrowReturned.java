package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.FunctionUse;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import javax.lang.model.element.NestingKind;
import javax.lang.model.type.TypeMirror;

/** Reports R2.RETURN: a borrow is the result of a transaction, or hides behind a result type. */
final class BorrowReturned implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (!(op instanceof Op.Return returned) || returned.value() == null) return;
    if (!site.isBorrow(returned.value())) return;
    Body body = site.body();
    World world = site.flow().world();
    if (isTransaction(body, site) || !says(body, world) && !isFedBack(body, site)) {
      boolean array = World.isPrimitiveArray(returned.value().type());
      Code code = array ? Code.R2_RETURN_ARRAY : Code.R2_RETURN;
      site.report(code, returned.tree(), Describe.of(returned.value()));
    }
  }

  private static boolean isTransaction(Body body, Site site) {
    World world = site.flow().world();
    if (!body.isClosure()) {
      if (body.method() == null) return false;
      return world.marks().isTransaction(body.method()) || isAnonymousBody(body, site);
    }
    boolean capability =
        body.parameters().stream().anyMatch(p -> world.persistent().isCapability(p.type()));
    return capability
        || site.flow().analysis().contexts().arrivals(body).stream()
            .anyMatch(
                use ->
                    use.kind() == FunctionUse.Kind.TRANSACTION
                        || use.kind() == FunctionUse.Kind.VIEW);
  }

  /** The body of a transaction written as an anonymous class. */
  private static boolean isAnonymousBody(Body body, Site site) {
    if (body.owner().enclosing() == null) return false;
    World world = site.flow().world();
    return isAnonymous(body)
        && body.method().getParameters().stream()
            .anyMatch(p -> world.persistent().isCapability(p.asType()));
  }

  private static boolean isAnonymous(Body body) {
    return body.owner().element().getNestingKind() == NestingKind.ANONYMOUS;
  }

  /** Whether the result type says that a borrow is returned. */
  private static boolean says(Body body, World world) {
    TypeMirror type = body.result();
    if (world.saysBorrow(type)) return true;
    if (!World.isPrimitiveArray(type)) return false;
    return body.isClosure() || isAnonymous(body) || world.lendsArrays(body.method());
  }

  /** Whether a closure's result goes back to the code around it, which is judged there. */
  private static boolean isFedBack(Body body, Site site) {
    return body.isClosure() && site.flow().analysis().contexts().isAtOnce(body);
  }
}

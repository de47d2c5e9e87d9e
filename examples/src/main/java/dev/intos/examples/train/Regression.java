package dev.intos.examples.train;

import dev.intos.examples.riot.LinearModel;
import dev.intos.examples.riot.Observation;
import java.util.List;

/** Fits a linear model by least squares. */
final class Regression {
  private static final int N = 3;

  private Regression() {}

  static LinearModel fit(List<Observation> table) {
    double[][] equations = new double[N][N + 1];
    for (Observation row : table) {
      double[] x = {row.temperature(), row.humidity(), 1};
      for (int i = 0; i < N; i++) {
        for (int k = 0; k < N; k++) {
          equations[i][k] += x[i] * x[k];
        }
        equations[i][N] += x[i] * row.dust();
      }
    }
    solve(equations);
    return new LinearModel(equations[0][N], equations[1][N], equations[2][N]);
  }

  /** Gauss-Jordan elimination; the normal equations need no pivoting. */
  private static void solve(double[][] equations) {
    for (int i = 0; i < N; i++) {
      double pivot = equations[i][i];
      for (int k = i; k <= N; k++) {
        equations[i][k] /= pivot;
      }
      for (int row = 0; row < N; row++) {
        double factor = equations[row][i];
        for (int k = i; row != i && k <= N; k++) {
          equations[row][k] -= factor * equations[i][k];
        }
      }
    }
  }
}

"""Pelvis and femur as solids in space, seen from any side: shapes, projection, and a painter that keeps depth."""
